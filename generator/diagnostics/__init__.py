"""What the hub says to authors: values, never exceptions."""

from generator.diagnostics.codes import CODES, Code
from generator.diagnostics.diagnostic import Diagnostic, Message, Severity, Span, at_most, complain, say

__all__ = ["CODES", "Code", "Diagnostic", "Message", "Severity", "Span", "at_most", "complain", "say"]

"""How templates become Python: as Jinja does it, less what none of ours can ask for.

Jinja must work for every template and object there is: for each dot it tries an attribute and then an entry,
before each call it looks whether the context is wanted, each text that it puts out becomes an object first.
A page does that a thousand times. Our templates are given objects with attributes and plain functions, and
escaping is always on, so their code can say the same directly. What they write is the same to the byte
(`tests/publish/test_templates.py`).
"""

from __future__ import annotations

from keyword import iskeyword
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, optimizeconst
from jinja2.runtime import Macro

from generator.views.markup import escape_text, markup


def escaped(value: Any) -> str:
    """A value that is not a text as a piece of HTML."""
    return value.__html__() if hasattr(value, "__html__") else escape_text(str(value))


class Called(Macro):
    """A macro that looks at how it is called only where it is called with names or with less than it takes."""

    def __call__(self, *args: Any, **kwargs: Any) -> str:
        """What the macro writes."""
        if kwargs or len(args) != self._argument_count or self.caller:
            return super().__call__(*args, **kwargs)
        return markup(self._func(*args))  # all that a macro puts out was escaped


class Direct(CodeGenerator):
    """Writes `a.b` for `a.b` and `f(x)` for `f(x)`."""

    def write_commons(self) -> None:
        """What every function of a template has at hand."""
        super().write_commons()
        self.writeline("escaped, escape_text = environment.escaped, environment.escape_text")
        self.writeline("Macro = environment.macro_class")

    @optimizeconst
    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 -- Jinja's name
        """An attribute, never an entry; but the blocks of a template are entries of `self`."""
        if iskeyword(node.attr) or (isinstance(node.node, nodes.Name) and node.node.name == "self"):
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    @optimizeconst
    def visit_Call(  # noqa: N802 -- Jinja's name
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """A call without a word about where it is made."""
        if node.dyn_args or node.dyn_kwargs or any(iskeyword(each.key) for each in node.kwargs):
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        before = "("
        for each in (*node.args, *node.kwargs):
            self.write(before)
            self.visit(each, frame)
            before = ", "
        self.write(f"{before}caller=caller)" if forward_caller else ")" if before != "(" else "()")

    def visit_Include(self, node: nodes.Include, frame: Frame) -> None:  # noqa: N802 -- Jinja's name
        """Another template in one piece, so that its parts need not be handed on one by one."""
        if node.ignore_missing or not node.with_context or not isinstance(node.template, nodes.Const):
            super().visit_Include(node, frame)
            return
        self.writeline(f"template = environment.get_template({node.template.value!r}, {self.name!r})", node)
        given = f"context.get_all(), True, {self.dump_local_context(frame)}"
        self.simple_write(f"concat(template.root_render_func(template.new_context({given})))", frame)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("(put if (put := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(").__class__ is Markup else escape_text(put) if put.__class__ is str else escaped(put))")

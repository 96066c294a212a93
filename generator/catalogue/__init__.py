"""All records, joined and read-only: what is true between records, not within one."""

from generator.catalogue.catalogue import Backlink, Catalogue

__all__ = ["Backlink", "Catalogue"]

"""How frames are asked of MkDocs, and how they are taken apart again."""

"""How well a reader finds what the hub knows, in each language: queries, texts to hide among, a runner.

Nothing here asks the hub how it folds, stems or transliterates: what counts as found is decided from
dictionaries and keyboards, so that the hub is measured by others' rules.
"""

LOCALES = ("en", "hy", "az", "be", "ka", "ro", "uk", "ru")

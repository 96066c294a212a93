"""The values of records: each reads one written form, strictly, and says what it expected."""

"""Files as they lie in the content folder, read without trusting them."""

"""Views and frames become files; the only writer of the site."""

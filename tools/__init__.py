"""What maintainers run by hand, seldom, and the site never."""

"""What is published: one view for each page, with all that its template needs."""

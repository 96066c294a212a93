"""`hub serve`: the site on this machine, made page by page as the browser asks for it.

Nothing is built. The catalogue stays in memory, only changed files are read again, and a page is filled
when somebody looks at it; so all languages are alive however many records there are.
"""

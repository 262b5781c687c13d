"""The page on this machine: reading, deciding and sending in a browser, by the same steps.

In flow the clicks and keys of one person; out flow pages, and decisions into the store.
It knows the workspace's folder and what it has shown; of the rest only what steps tell it.
It can go wrong by somebody else's hand (another program, page or person on this machine), by
two hands at once (two tabs, a terminal), and by a connection that never ends.
Starlette routes, uvicorn serves, Jinja2 writes the pages; a page works without its script.
"""

from followup.web.app import create_app
from followup.web.launching import launch

__all__ = ["create_app", "launch"]

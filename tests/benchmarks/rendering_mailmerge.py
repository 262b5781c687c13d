"""mailmerge's rendering of the same template and rows, in its own Python: seconds on stdout.

Usage: python rendering_mailmerge.py TEMPLATE ROWS, where ROWS holds one JSON object a line.
"""

import json
import sys
import time
from pathlib import Path

from mailmerge.template_message import TemplateMessage

template = TemplateMessage(Path(sys.argv[1]))
with Path(sys.argv[2]).open(encoding="utf-8") as lines:
    rows = [json.loads(line) for line in lines]
template.render(rows[0])
begun = time.process_time()
for row in rows:
    template.render(row)
print(time.process_time() - begun)

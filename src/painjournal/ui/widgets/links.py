"""Small acts that belong together."""

from painjournal.ui.widgets.buttons import LinkButton
from painjournal.ui.widgets.flow_layout import FlowLayout
from painjournal.ui.widgets.rows import Column


class Links(Column):
    """Links side by side, below one another where it is narrow."""

    def __init__(self, *links: LinkButton) -> None:
        super().__init__()
        flow = FlowLayout(8)
        for link in links:
            flow.addWidget(link)
        self.box.addLayout(flow)

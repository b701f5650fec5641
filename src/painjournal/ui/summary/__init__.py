"""Parts of the summary page: which days, which lines, and the page as it will be printed."""

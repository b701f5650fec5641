"""What numbers look like: shapes without a toolkit."""

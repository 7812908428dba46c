"""Slack: how shared channels reach us."""

"""The doors: mail, Slack, web, command line. How people reach us and how replies leave."""

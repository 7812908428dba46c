"""What every page is held to: WCAG 2.2 A and AA, a weight, a width."""

ALL = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
# The themes differ in nothing but their colours.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
MOST_BYTES = 150_000
LONG = "Unbreakable" * 30
# What a browser fetches for a page whose files it does not have yet, as it comes over the wire.
WEIGHT = """() => performance.getEntriesByType("navigation").concat(performance.getEntriesByType("resource"))
  .filter((each) => !each.name.includes("/live"))
  .reduce((sum, each) => sum + each.decodedBodySize, 0)"""

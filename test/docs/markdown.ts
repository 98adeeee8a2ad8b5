/** As much of Markdown as the tests of the pages need. */

const outsideBlocks = (page: string): string => page.replace(/^```[\s\S]*?^```$/gm, '');

/** The targets of all links and images. */
export function linksOf(page: string): string[] {
  const prose = outsideBlocks(page).replace(/`[^`\n]*`/g, '');
  const inline = [...prose.matchAll(/\]\(([^()\s]+)(?:\s+"[^"]*")?\)/g)].map((found) => found[1]!);
  return [...inline, ...[...prose.matchAll(/^\[[^\]]+\]:\s*(\S+)/gm)].map((found) => found[1]!)];
}

/** The anchors of the headings, made as code hosts make them. */
export function slugsOf(page: string): string[] {
  const seen = new Map<string, number>();
  return [...outsideBlocks(page).matchAll(/^#{1,6}\s+(.*?)\s*$/gm)].map(([, heading]) => {
    const slug = heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  });
}

/** 上期文稿读回: all of it in one file, fetched when first wanted. */
export { readIssues } from '#lib/review/revisions/issues.ts';
export { revisionsSince } from '#lib/review/revisions/published.ts';

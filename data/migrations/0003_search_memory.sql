-- Both search indexes gather the words of one transaction in memory before they
-- write them down. With the usual 1 MB an import of a large network writes and
-- merges dozens of partial indexes; with 8 MB, a few.
INSERT INTO search_words (search_words, rank) VALUES ('hashsize', 8388608);
INSERT INTO search_inside (search_inside, rank) VALUES ('hashsize', 8388608);

package fr.verbatim.cli;

import fr.verbatim.search.index.IndexListener;

/// Tells how indexing goes on: a bar on a terminal, nothing elsewhere. Confined to one run;
/// indexing calls it from several threads, one at a time.
final class IndexProgress implements IndexListener {

    private final ProgressBar bar;
    private final Words words;

    IndexProgress(Environment environment, Words words) {
        this.bar = new ProgressBar(environment);
        this.words = words;
    }

    @Override
    public void indexed(int done, int all) {
        if (done < all) {
            bar.show(done, all, words.text("cli.index.progress", done, all), "");
        } else {
            bar.close();
        }
    }
}

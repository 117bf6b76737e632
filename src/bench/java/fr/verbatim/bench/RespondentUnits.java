package fr.verbatim.bench;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// The units where a respondent speaks, read once from the lists that the index keeps of its units,
/// as a filter that Lucene would have cached.
final class RespondentUnits extends Query {

    private final Map<Object, FixedBitSet> units = new HashMap<>();

    RespondentUnits(IndexReader reader) throws IOException {
        for (var leaf : reader.leaves()) {
            units.put(leaf.id(), units(leaf.reader()));
        }
    }

    private static FixedBitSet units(LeafReader leaf) throws IOException {
        var units = new FixedBitSet(leaf.maxDoc());
        var lists = leaf.postings(new Term("list", ""), PostingsEnum.NONE);
        var tables = leaf.getBinaryDocValues("table");
        while (lists != null && lists.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            var list = lists.docID();
            if (tables.advanceExact(list)) {
                var bytes = tables.binaryValue();
                var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
                var voices = new boolean[in.readVInt()];
                for (int i = 0; i < voices.length; i++) {
                    in.readByte();
                    in.readString();
                    voices[i] = in.readString().equals("RESPONDENT");
                    in.readByte();
                }
                var count = in.readVInt();
                for (int i = 0; i < count; i++) {
                    in.readVInt();
                    in.readVInt();
                    in.readVInt();
                    if (voices[in.readVInt()]) {
                        units.set(list - count + i);
                    }
                }
            }
        }
        return units;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext context) {
                var set = units.get(context.id());
                return set == null
                        ? null
                        : ConstantScoreScorerSupplier.fromIterator(
                                new BitSetIterator(set, set.approximateCardinality()),
                                score(),
                                scoreMode,
                                context.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "respondents";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}

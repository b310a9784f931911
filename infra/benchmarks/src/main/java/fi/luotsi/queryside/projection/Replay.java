package fi.luotsi.queryside.projection;

import fi.luotsi.kernel.archive.Archive;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** A replay of the whole archive through one of the program's folds, by the engine's own steps, to no store. */
public final class Replay {

    private final Projection<?> fold;
    private final Archive archive;
    private final int batch;
    private final int mostDocuments;

    private Replay(Projection<?> fold, Archive archive, int batch, int mostDocuments) {
        this.fold = fold;
        this.archive = archive;
        this.batch = batch;
        this.mostDocuments = mostDocuments;
    }

    /**
     * One for each fold that the program has, by name.
     *
     * @param batch events read and folded at once
     * @param mostDocuments how many documents are remembered
     */
    public static List<Replay> all(Archive archive, int batch, int mostDocuments) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(beans, false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Projection.class));
        scanner.scan("fi.luotsi.queryside");
        return beans.getBeansOfType(Projection.class).values().stream()
                .map(fold -> new Replay(fold, archive, batch, mostDocuments))
                .sorted(Comparator.comparing(Replay::name))
                .toList();
    }

    /** The fold's. */
    public String name() {
        return fold.name();
    }

    /**
     * Replays from the start to where the archive ends.
     *
     * @throws IllegalStateException where a document froze: then not everything was folded
     */
    public void run() {
        run(fold);
    }

    private <D extends Record> void run(Projection<D> its) {
        DocumentForm<D> form = new DocumentForm<>(its);
        CachedDocuments documents = new CachedDocuments(mostDocuments, form.fingerprint(), Archive.START);
        Generation<D> generation = new Generation<>(its, form, 1, archive, documents, new Waiters());
        Generation.Step step = Generation.Step.MORE;
        while (step == Generation.Step.MORE) {
            step = generation.step(batch);
        }
        if (documents.frozen(its.name(), 1) > 0) {
            throw new IllegalStateException("documents of " + its.name() + " froze: too few are remembered");
        }
    }
}

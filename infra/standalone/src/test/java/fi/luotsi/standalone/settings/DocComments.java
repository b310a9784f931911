package fi.luotsi.standalone.settings;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The {@code @param} texts of a file's records, as Markdown. */
final class DocComments {

    private final Map<String, String> texts = new HashMap<>();

    DocComments(Path file) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(file));
            for (CompilationUnitTree unit : task.parse()) {
                new Reading(DocTrees.instance(task)).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text of a component.
     *
     * @throws IllegalStateException where it has none, with what is missing and where
     */
    String of(Class<?> type, String component) {
        String text = texts.get(type.getSimpleName() + "." + component);
        if (text == null) {
            throw new IllegalStateException(type.getName() + " lacks its @param " + component
                    + ", which infra/docs/operating.md shows as what the setting sets");
        }
        return text;
    }

    private final class Reading extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final DocTrees docs;

        Reading(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                for (DocTree tag : comment.getBlockTags()) {
                    if (tag instanceof ParamTree param) {
                        texts.put(type.getSimpleName() + "." + param.getName(), markdown(param.getDescription()));
                    }
                }
            }
            return super.visitClass(type, null);
        }
    }

    private static String markdown(List<? extends DocTree> parts) {
        return parts.stream()
                .map(DocComments::markdown)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ");
    }

    private static String markdown(DocTree part) {
        return switch (part) {
            case TextTree text -> text.getBody();
            case LiteralTree literal -> "`" + literal.getBody().getBody() + "`";
            case LinkTree link -> markdown(link.getLabel());
            default -> throw new IllegalStateException("a setting's text has plain words and code, and no " + part);
        };
    }
}

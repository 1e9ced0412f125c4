using KnowledgeGraph.Engine.Execution;
using KnowledgeGraph.Values;

namespace KnowledgeGraph.Engine.Functions;

/// <summary>How near two vectors are: 1 for the same direction or place, towards 0 for what is far.</summary>
internal static class VectorFunctions
{
    public static void AddTo(FunctionLibrary library)
    {
        library.Add(
            "Vector",
            "vector.similarity.cosine(a :: LIST<INTEGER | FLOAT>, b :: LIST<INTEGER | FLOAT>) :: FLOAT",
            "The nearness of two vectors by the angle between them.",
            static (_, a) => Compare("cosine", a[0], a[1], Cosine)
        );
        library.Add(
            "Vector",
            "vector.similarity.euclidean(a :: LIST<INTEGER | FLOAT>, b :: LIST<INTEGER | FLOAT>) :: FLOAT",
            "The nearness of two vectors by their distance.",
            static (_, a) => Compare("euclidean", a[0], a[1], Euclidean)
        );
    }

    // Vectors are stored and compared in single precision, and so is the result, whatever it is widened to.
    private static Value Compare(string name, in Value left, in Value right, Func<float[], float[], float> measure)
    {
        var (a, b) = (Coordinates(name, "a", left), Coordinates(name, "b", right));
        if (a.Length != b.Length)
        {
            throw EngineErrors.Argument(
                $"vector.similarity.{name}() takes vectors of one length, found {a.Length} and {b.Length} dimensions."
            );
        }

        if (name == "cosine" && (IsZero(a) || IsZero(b)))
        {
            throw EngineErrors.Argument("vector.similarity.cosine() takes vectors that are not zero.");
        }

        return (double)measure(a, b);
    }

    private static bool IsZero(float[] vector) => Array.TrueForAll(vector, static x => x == 0);

    private static float[] Coordinates(string name, string argument, in Value value)
    {
        var list = value.As<ListValue>();
        if (list.Count == 0)
        {
            throw EngineErrors.Argument($"vector.similarity.{name}() takes vectors, and '{argument}' is empty.");
        }

        var vector = new float[list.Count];
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] =
                list[i].IsNumber && float.IsFinite((float)list[i].AsNumber)
                    ? (float)list[i].AsNumber
                    : throw EngineErrors.Argument(
                        $"vector.similarity.{name}() takes finite numbers, found {EngineErrors.Describe(list[i])} in '{argument}'."
                    );
        }

        return vector;
    }

    private static float Cosine(float[] a, float[] b)
    {
        double dot = 0;
        double lengthA = 0;
        double lengthB = 0;
        for (var i = 0; i < a.Length; i++)
        {
            dot += (double)a[i] * b[i];
            lengthA += (double)a[i] * a[i];
            lengthB += (double)b[i] * b[i];
        }

        return (float)((1 + (dot / Math.Sqrt(lengthA * lengthB))) / 2);
    }

    private static float Euclidean(float[] a, float[] b)
    {
        double square = 0;
        for (var i = 0; i < a.Length; i++)
        {
            square += ((double)a[i] - b[i]) * ((double)a[i] - b[i]);
        }

        return (float)(1 / (1 + square));
    }
}

namespace Sen.Kernel.Results;

/// <summary>Collects the problems of one form, so that a person sees all of them at once, in the order of the form.</summary>
public sealed class FieldErrors
{
    private readonly List<Problem> problems = [];

    public bool Any => problems.Count > 0;

    public void Add(string field, Problem problem) => problems.Add(problem.At(field));

    /// <summary>Takes the value of a result; keeps its problem under the field's name and gives the default when refused.</summary>
    public T Take<T>(string field, Result<T> result)
    {
        if (!result.IsProblem)
            return result.Value;
        Add(field, result.Problem);
        return default!;
    }

    /// <summary>The first problem carrying the others, or null when there is none.</summary>
    public Problem? ToProblem() => problems.Count == 0 ? null : problems[0] with { Others = problems[1..] };
}

namespace Sen.Kernel.Results;

/// <summary>
/// Something a person can cause and mend: what is wrong, where, and what to do.
/// A page shows it beside its field, the API as problem details, the command line on one line with exit code 2,
/// the importer beside its row.
/// </summary>
/// <param name="Code">Stable, lower case, dotted (<c>plan.not-found</c>). Never shown alone, never reused for another meaning.</param>
/// <param name="Sentence">The Vietnamese sentence with <c>{0}</c> places; it is also the key of its translation.</param>
/// <param name="Values">What fills the places, in order.</param>
public sealed record Problem(string Code, string Sentence, params object[] Values)
{
    /// <summary>Name of the input this belongs to, as the form names it; null when it is about the whole.</summary>
    public string? Field { get; init; }

    /// <summary>Other problems found in the same input, in the order of the form. Empty for most.</summary>
    public IReadOnlyList<Problem> Others { get; init; } = [];

    /// <summary>The same problem, said of one input.</summary>
    public Problem At(string field) => this with { Field = field };

    /// <summary>This problem and the others, flat.</summary>
    public IEnumerable<Problem> All() => Others.SelectMany(o => o.All()).Prepend(this with { Others = [] });

    /// <summary>Two problems are equal when code, sentence, field and values are.</summary>
    public bool Equals(Problem? other) =>
        other is not null && Code == other.Code && Sentence == other.Sentence && Field == other.Field
        && Values.SequenceEqual(other.Values) && Others.SequenceEqual(other.Others);

    public override int GetHashCode() => HashCode.Combine(Code, Sentence, Field, Values.Length);

    /// <summary>The Vietnamese sentence, for logs of tests and the command line; screens translate it first.</summary>
    public override string ToString() => Text.VietnameseFormat.Fill(Sentence, Values);
}

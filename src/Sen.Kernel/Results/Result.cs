using System.Diagnostics.CodeAnalysis;

namespace Sen.Kernel.Results;

/// <summary>Done, or refused with a <see cref="Problem"/>. Broken infrastructure and bugs throw instead.</summary>
public readonly record struct Result
{
    private Result(Problem? problem) => Problem = problem;

    public Problem? Problem { get; }

    [MemberNotNullWhen(true, nameof(Problem))]
    public bool IsProblem => Problem is not null;

    public static Result Done => default;

    public static implicit operator Result(Problem problem) => new(problem);
}

/// <summary>A value, or a <see cref="Problem"/> that says why there is none.</summary>
public readonly record struct Result<T>
{
    private readonly T value;

    private Result(T value, Problem? problem)
    {
        this.value = value;
        Problem = problem;
    }

    public Problem? Problem { get; }

    [MemberNotNullWhen(true, nameof(Problem))]
    public bool IsProblem => Problem is not null;

    /// <summary>The value; asking for it when there is a problem is a bug and throws.</summary>
    public T Value => Problem is null ? value : throw new InvalidOperationException($"No value: {Problem.Code}");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Problem problem) => new(default!, problem);
}

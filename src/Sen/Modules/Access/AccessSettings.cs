namespace Sen.Modules.Access;

/// <summary>How long doors stay open. The defaults are those of an office; tests and demonstrations may shorten them.</summary>
public sealed class AccessSettings
{
    /// <summary>A session that nobody used for so long has ended.</summary>
    public TimeSpan SessionIdle { get; set; } = TimeSpan.FromHours(12);

    /// <summary>A session ends after this in any case.</summary>
    public TimeSpan SessionLife { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Within which a one-time link must be used.</summary>
    public TimeSpan LinkLife { get; set; } = TimeSpan.FromHours(72);

    /// <summary>Between the password and the code of the second step.</summary>
    public TimeSpan SecondStepLife { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Rounds of PBKDF2 with SHA-512 for one password; about 0.1 s on an office server.</summary>
    public int HashingRounds { get; set; } = 210_000;

    /// <summary>Whom a demonstration names at its door; empty in earnest.</summary>
    public IReadOnlyList<DemonstrationPerson> DemonstrationPeople { get; set; } = [];
}

/// <summary>Somebody a visitor of the demonstration can sign in as.</summary>
/// <param name="Part">Role and unit in words: "Cán bộ đầu mối, UBND phường Kim Liên".</param>
public sealed record DemonstrationPerson(string UserName, string Password, string Part);

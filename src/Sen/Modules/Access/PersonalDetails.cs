using System.Text;
using Sen.Kernel.Places;
using Sen.Kernel.Results;

namespace Sen.Modules.Access;

/// <summary>Who an account is for, checked: made by <see cref="Parse"/> only.</summary>
public sealed record PersonalDetails
{
    private PersonalDetails()
    {
    }

    public UserName UserName { get; private init; }

    public string DisplayName { get; private init; } = "";

    public string Position { get; private init; } = "";

    public string? Email { get; private init; }

    public UnitId? Unit { get; private init; }

    /// <summary>Every problem of the five inputs at once, each at its field.</summary>
    public static Result<PersonalDetails> Parse(string? userName, string? displayName, string? position, string? email, UnitId? unit)
    {
        var errors = new FieldErrors();
        var name = Tidy(displayName);
        var job = Tidy(position);
        var mail = Tidy(email);
        if (name.Length is 0 or > 120)
            errors.Add(nameof(DisplayName), Problems.DisplayNameForm);
        var user = errors.Take(nameof(UserName), UserName.Parse(userName));
        if (job.Length > 120)
            errors.Add(nameof(Position), Problems.PositionTooLong);
        if (mail.Length > 0 && !LooksLikeEmail(mail))
            errors.Add(nameof(Email), Problems.EmailForm);
        if (errors.ToProblem() is { } problem)
            return problem;
        return new PersonalDetails { UserName = user, DisplayName = name, Position = job, Email = mail.Length == 0 ? null : mail, Unit = unit };
    }

    private static string Tidy(string? text) =>
        string.Join(' ', (text ?? "").Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool LooksLikeEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return text.Length <= 254 && at > 0 && at == text.LastIndexOf('@') && text.IndexOf('.', at) > at + 1 && !text.EndsWith('.') && !text.Contains(' ', StringComparison.Ordinal);
    }
}

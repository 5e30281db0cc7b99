namespace Sen.Platform.Audit;

/// <summary>
/// What an act is called in the audit: verb and noun, lower case with hyphens (<c>accepting-assignment</c>). Each module lists its own kinds
/// as constants of this type; the words are stored and therefore never change.
/// </summary>
public readonly record struct ProcessKind(string Name)
{
    public override string ToString() => Name;
}

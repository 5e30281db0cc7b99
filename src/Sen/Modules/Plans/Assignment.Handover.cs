using Sen.Platform.Authorisation;

namespace Sen.Modules.Plans;

public sealed partial class Assignment
{
    /// <summary>
    /// Bàn giao: who had it in the unit gave everything to somebody else. Unlike <see cref="Delegate"/> also after the report, since it may come back;
    /// what is confirmed or withdrawn stays as it was.
    /// </summary>
    public void PassOn(By by, UserId person)
    {
        if (Now.WithdrawnAt is null && Now.ConfirmedAt is null)
            Happen(AssignmentEventKind.Delegated, by, to: person);
    }
}

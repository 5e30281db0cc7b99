using Sen.Kernel.Places;
using Sen.Kernel.Results;

namespace Sen.Modules.Plans;

/// <summary>What becomes of work whose unit has ended.</summary>
public sealed partial class Assignment
{
    /// <summary>
    /// Chuyển giao: the successor answers from now on and takes the work on anew; the last day, an open question or request and a completion that is not
    /// confirmed yet stand, so that somebody answers when it is sent back. Confirmed work is a result of the unit that did it and stays with it.
    /// </summary>
    /// <param name="successor">The unit that answers from now on.</param>
    /// <param name="from">The day from which it holds by law; it counts from when it is recorded.</param>
    /// <param name="basis">The legal act.</param>
    public Result PassOn(By by, UnitId successor, DateOnly from, string basis)
    {
        if (Now.WithdrawnAt is not null)
            return Problems.Withdrawn;
        if (Now.ConfirmedAt is not null)
            return Problems.AlreadyConfirmed;
        if (successor == UnitId)
            return Problems.AnswersAlready;
        if (string.IsNullOrWhiteSpace(basis))
            return Problems.BasisMissing;
        Happen(AssignmentEventKind.PassedOn, by, basis, day: from, unit: successor);
        UnitId = successor;
        return Result.Done;
    }
}

using Sen.Platform.Web;

namespace Sen.Modules.Plans.Show;

/// <summary>The pages of one issued plan.</summary>
public enum PlanTab
{
    Content,
    Matrix,
    Ranking,
    Coverage,
    Amendments,
}

/// <summary>The way from one page of a plan to another, the day kept.</summary>
public sealed record PlanTabs
{
    public PlanTabs(PlanAddress address, AsOf shown, PlanTab current) => (Address, Shown, Current) = (address, shown, current);

    public PlanAddress Address { get; }

    public AsOf Shown { get; }

    public PlanTab Current { get; }

    /// <summary>How many amendments had been recorded by the end of the day that is shown.</summary>
    public int Amendments => Address.AmendedOn.Count(day => day <= Shown.Day);
}

using Sen.Kernel.Places;
using Sen.Platform.Web;

namespace Sen.Modules.Organisation.Directory;

/// <summary>The life of a unit as a timeline, drawn from its rows.</summary>
internal sealed class UnitStory(UnitFacts facts, Texts T)
{
    /// <param name="Day">First day of the new state; null for what has always been.</param>
    internal sealed record Step(DateOnly? Day, string Title, string Icon)
    {
        public string? Text { get; init; }

        public IReadOnlyList<Link> Units { get; init; } = [];

        /// <summary>Who recorded it in Sen; empty for what was imported.</summary>
        public IReadOnlyList<UnitChange> By { get; init; } = [];

        public bool IsAhead { get; init; }
    }

    internal sealed record Link(UnitRef Unit, string? Field);

    public IReadOnlyList<Step> Steps(DateOnly today)
    {
        List<Step> steps = [.. Versions(), .. TakeOvers(), .. HandOvers()];
        if (facts.EndedOn is { } end)
            steps.Add(new(end, T["Thôi hoạt động"], "circle-minus"));
        return [.. steps.OrderBy(s => s.Day ?? DateOnly.MinValue).Select(s => s with { IsAhead = s.Day > today }).Select(Signed)];
    }

    private IEnumerable<Step> Versions()
    {
        for (var i = 0; i < facts.Versions.Count; i++)
        {
            var version = facts.Versions[i];
            if (i == 0)
                yield return First(version);
            else if (Differences(facts.Versions[i - 1], version).ToList() is { Count: > 0 } changes)
                yield return new(version.ValidFrom, string.Join("; ", changes), "pencil") { Units = Parents(facts.Versions[i - 1], version) };
        }
    }

    private Step First(UnitVersion version) => new(version.ValidFrom, version.ValidFrom is null ? T["Có từ trước"] : T["Thành lập"], "circle-check")
    {
        Text = $"{version.NameIn(T.Language)} · {KindWords.Of(version.Kind, T)}",
        Units = version.ParentId is { } parent ? [new(Named(parent, version.ValidFrom ?? version.ValidTo?.AddDays(-1) ?? DateOnly.MaxValue), null)] : [],
    };

    private IEnumerable<string> Differences(UnitVersion before, UnitVersion after)
    {
        if (before.Name != after.Name)
            yield return T["Đổi tên từ {0} thành {1}", before.NameIn(T.Language), after.NameIn(T.Language)];
        if (before.Kind != after.Kind)
            yield return T["Từ {0} chuyển thành {1}", KindWords.Of(before.Kind, T), KindWords.Of(after.Kind, T)];
        if (before.ParentId != after.ParentId)
            yield return after.ParentId is null ? T["Thôi trực thuộc đơn vị khác"] : T["Chuyển về đơn vị cấp trên mới"];
    }

    private List<Link> Parents(UnitVersion before, UnitVersion after) =>
        before.ParentId != after.ParentId && after.ParentId is { } parent ? [new(Named(parent, after.ValidFrom!.Value), null)] : [];

    private IEnumerable<Step> TakeOvers() => facts.From.GroupBy(s => s.OnDay).Select(g =>
        new Step(g.Key, T["Nhận việc của {0:N0} đơn vị", g.Select(s => s.FromUnitId).Distinct().Count()], "file-import")
        {
            Units = [.. g.Select(s => new Link(Named(s.FromUnitId, g.Key.AddDays(-1)), s.Field)).OrderBy(l => l.Unit.Name, Kernel.Text.VietnameseOrder.Instance)],
        });

    private IEnumerable<Step> HandOvers() => facts.To.GroupBy(s => s.OnDay).Select(g =>
        new Step(g.Key, T["Chuyển việc cho {0:N0} đơn vị", g.Select(s => s.ToUnitId).Distinct().Count()], "send")
        {
            Units = [.. g.OrderByDescending(s => s.IsDefault).Select(s => new Link(Named(s.ToUnitId, g.Key), s.Field))],
        });

    private UnitRef Named(UnitId unit, DateOnly day) => facts.Other(unit, day, T.Language);

    private Step Signed(Step step) => step with { By = [.. facts.Changes.Where(c => c.OnDay == step.Day && c.Kind is not (UnitChangeKind.AliasAdded or UnitChangeKind.AliasEnded)).DistinctBy(c => (c.At, c.ActorId))] };
}

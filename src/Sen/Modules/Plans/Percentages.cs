using Sen.Kernel.Text;
using Sen.Platform.Web;

namespace Sen.Modules.Plans;

/// <summary>How a rate is written in the reader's language.</summary>
internal static class Percentages
{
    /// <summary>"89,5 %" with a space that does not break, "89.5%" in English; one decimal at most.</summary>
    public static string Percent(this Texts T, decimal percent) =>
        T.Language == "en" ? percent.ToString("0.#", T.Culture) + "%" : VietnameseNumber.Percent(percent);

    /// <summary>The middle of some rates: half are higher, half are lower; one decimal. Null for none.</summary>
    public static decimal? Middle(IEnumerable<decimal> rates)
    {
        var sorted = rates.Order().ToList();
        return sorted.Count == 0 ? null
            : sorted.Count % 2 == 1 ? sorted[sorted.Count / 2]
            : decimal.Round((sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2, 1, MidpointRounding.AwayFromZero);
    }
}

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>How alike two texts are after folding: the share of common word pairs, from 0 to 1.</summary>
public static class Similarity
{
    public static double Of(string left, string right)
    {
        var (a, b) = (Pairs(left), Pairs(right));
        if (a.Count == 0 || b.Count == 0)
            return Fold.Same(left, right) ? 1 : 0;
        var common = a.Sum(p => Math.Min(p.Value, b.GetValueOrDefault(p.Key)));
        return 2.0 * common / (a.Values.Sum() + b.Values.Sum());
    }

    private static Dictionary<(string, string), int> Pairs(string text)
    {
        var words = Fold.Key(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var pairs = new Dictionary<(string, string), int>();
        for (var i = 0; i + 1 < words.Length; i++)
            pairs[(words[i], words[i + 1])] = pairs.GetValueOrDefault((words[i], words[i + 1])) + 1;
        return pairs;
    }
}

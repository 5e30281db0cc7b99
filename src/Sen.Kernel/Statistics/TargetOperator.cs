namespace Sen.Kernel.Statistics;

/// <summary>
/// What the words of a target say about its value ("đạt", "ít nhất", "giảm xuống dưới" …). It never says whether the target
/// was met: that is judged with the direction of the indicator. Two operators are equal when the words mean the same relation.
/// Source: the wording of plans under Resolution 28/NQ-CP.
/// </summary>
public enum TargetOperator
{
    /// <summary>đạt, là, duy trì, 100% …; also "không còn", which is equal to 0.</summary>
    EqualTo,

    /// <summary>ít nhất, tối thiểu, không dưới, từ … trở lên.</summary>
    AtLeast,

    /// <summary>trên, hơn, vượt.</summary>
    MoreThan,

    /// <summary>tối đa, không quá, giảm xuống, còn.</summary>
    AtMost,

    /// <summary>dưới, thấp hơn, xuống dưới.</summary>
    LessThan,

    /// <summary>từ A đến B; the only operator, with a change by A to B, that has a second value.</summary>
    Range,

    /// <summary>khoảng, xấp xỉ, gần.</summary>
    About,

    /// <summary>tăng X, tăng thêm: the value is a change against a baseline, never a level.</summary>
    IncreaseBy,

    /// <summary>giảm X so với: the value is a positive change downward against a baseline.</summary>
    DecreaseBy,

    /// <summary>No number is printed; the only operator without a value.</summary>
    Qualitative,
}

/// <summary>The stable codes by which files and messages name an operator.</summary>
public static class TargetOperatorCodes
{
    private static readonly string[] Codes = ["eq", "ge", "gt", "le", "lt", "range", "approx", "increaseBy", "decreaseBy", "qualitative"];

    /// <summary>One of eq, ge, gt, le, lt, range, approx, increaseBy, decreaseBy, qualitative.</summary>
    public static string Code(this TargetOperator value) => Codes[(int)value];

    /// <summary>The operator of a code; false, and <see cref="TargetOperator.Qualitative"/>, when there is none. Case counts.</summary>
    public static bool TryParse(string code, out TargetOperator value)
    {
        var index = Array.IndexOf(Codes, code);
        value = index < 0 ? TargetOperator.Qualitative : (TargetOperator)index;
        return index >= 0;
    }
}

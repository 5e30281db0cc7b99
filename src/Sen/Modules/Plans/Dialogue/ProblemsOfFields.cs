using Sen.Kernel.Results;

namespace Sen.Modules.Plans.Dialogue;

internal static class ProblemsOfFields
{
    /// <summary>The same result; when it was refused for <paramref name="reason"/>, said of the field. The entity does not know how a form names things.</summary>
    public static Result At(this Result result, string field, Problem reason) =>
        result.IsProblem && result.Problem.Code == reason.Code ? result.Problem.At(field) : result;
}

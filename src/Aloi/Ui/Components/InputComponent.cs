using Aloi.Platform.Problems;
using Microsoft.AspNetCore.Components;

namespace Aloi.Ui.Components;

/// <summary>What every input of a form has: a name, a label, perhaps a hint, and the problems of the form it stands in.</summary>
public abstract class InputComponent : AloiComponent
{
    /// <summary>The name it is posted under, and its id in the page: the summary of errors links to it.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public string? Value { get; set; }

    /// <summary>Optional fields say so; required ones are the rule and say nothing.</summary>
    [Parameter]
    public bool Required { get; set; } = true;

    [Parameter]
    public IReadOnlyList<Problem>? Problems { get; set; }

    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Others { get; set; }

    protected string? Error => ErrorOf(Problems, Name);

    protected string? Invalid => Error is null ? null : "true";

    protected string? DescribedBy => FieldFrame.DescribedBy(Name, Hint, Error);
}

/// <param name="Hint">A line below the label, where there is room for one.</param>
public sealed record Option(string Value, string Label, string? Hint = null);

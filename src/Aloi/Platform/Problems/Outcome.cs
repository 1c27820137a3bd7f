using System.Diagnostics.CodeAnalysis;

namespace Aloi.Platform.Problems;

/// <summary>What a verb answers: a value, or the refusals that stood in the way. Exceptions are for bugs.</summary>
public sealed class Outcome<T>
{
    private Outcome(T? value, IReadOnlyList<Problem> problems) => (Value, Problems) = (value, problems);

    public T? Value { get; }

    public IReadOnlyList<Problem> Problems { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Problems.Count == 0;

    public static implicit operator Outcome<T>(T value) => new(value, []);

    public static implicit operator Outcome<T>(Problem problem) => new(default, [problem]);

    /// <summary>For interfaces, which convert to nothing by themselves.</summary>
    public static Outcome<T> Of(T value) => new(value, []);

    public static Outcome<T> Refused(IReadOnlyList<Problem> problems) =>
        problems.Count == 0
            ? throw new ArgumentException("A refusal names at least one problem.", nameof(problems))
            : new(default, problems);
}

using System.Globalization;
using Aloi.Platform.Texts;
using Aloi.Platform.Time;

namespace Aloi.Modules.Protocols.Contracts;

/// <summary>One thing that is wrong, or probably not meant, in a rule.</summary>
/// <param name="Severity">Errors keep a rule from being published.</param>
/// <param name="Code">Stable: one of <see cref="FindingCodes"/>.</param>
/// <param name="Path">The node, as the reader names places: <c>protocol.all[1].jury</c>.</param>
/// <param name="Leaf">The id of the requirement; null for what combines several.</param>
/// <param name="TextKey">The key of its sentence.</param>
/// <param name="Arguments">What the sentence names.</param>
public sealed record ProtocolFinding(
    FindingSeverity Severity,
    string Code,
    string Path,
    string? Leaf,
    string TextKey,
    IReadOnlyList<object?> Arguments
) : IFormattable
{
    public bool IsError => Severity == FindingSeverity.Error;

    /// <summary>What is wrong and what to do, in one line.</summary>
    public string Sentence(Language language) =>
        OneLine.Of(TextCatalog.Get(language, TextKey, [.. Arguments.Select(argument => Said(argument, language))]));

    /// <summary>Inside another sentence it speaks that sentence's language.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Sentence(Languages.FromTag((formatProvider as CultureInfo)?.TwoLetterISOLanguageName));

    private static object? Said(object? argument, Language language) =>
        argument is CalendarDuration duration ? DurationText.Say(duration, language) : argument;
}

public enum FindingSeverity
{
    Warning,
    Error,
}

/// <summary>What the analysis can find; the codes never change their meaning.</summary>
public static class FindingCodes
{
    public const string NeverSatisfied = "protocol.never-satisfied";
    public const string QuorumAbovePool = "protocol.quorum-above-pool";
    public const string EveryoneBarred = "protocol.everyone-barred";
    public const string DeadlineCannotBeMet = "protocol.deadline-cannot-be-met";
    public const string AlwaysSatisfied = "protocol.always-satisfied";
    public const string SingleExpert = "protocol.single-expert";
    public const string DeadBranch = "protocol.dead-branch";
    public const string NoSecondOpinion = "protocol.no-second-opinion";
    public const string UnknownPool = "protocol.unknown-pool";
}

namespace Aloi.Standards.OpenBadges2;

/// <summary>What is wrong with a member (Open Badges 2.0).</summary>
public enum BadgeFault
{
    /// <summary>It is required and not there.</summary>
    Missing,

    /// <summary>It is there and is not what the specification says it is, or there are too many of it.</summary>
    Wrong,
}

/// <summary>One thing that is wrong with a document (Open Badges 2.0, section "Data Validation").</summary>
/// <param name="Pointer">Where, as a JSON Pointer.</param>
/// <param name="Fault">What.</param>
public sealed record BadgeFinding(string Pointer, BadgeFault Fault);

/// <summary>An object that was read, or what is wrong with it (Open Badges 2.0).</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="Value">The object; null when something is wrong.</param>
/// <param name="Findings">What is wrong, in the order of the specification; empty when there is an object.</param>
public sealed record BadgeReading<T>(T? Value, IReadOnlyList<BadgeFinding> Findings)
    where T : class;

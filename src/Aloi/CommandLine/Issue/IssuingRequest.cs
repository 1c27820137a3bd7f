using Aloi.Platform.Texts;

namespace Aloi.CommandLine.Issue;

/// <summary>What <c>aloi issue</c> is asked to do.</summary>
/// <param name="Achievement">The YAML file.</param>
/// <param name="Facts">The CSV file.</param>
/// <param name="Out">The folder that receives the proofs and the report.</param>
/// <param name="SkipBadRows">Leave bad rows out instead of refusing the whole file.</param>
/// <param name="Language">In which the person in front of the terminal is answered.</param>
public sealed record IssuingRequest(string Achievement, string Facts, string Out, bool SkipBadRows, Language Language);

using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;

namespace Aloi.CommandLine.Protocol;

/// <summary>A simulation for the person in front of the terminal.</summary>
internal sealed class SimulationText(TextWriter output, Language language)
{
    public void Write(ProtocolNode protocol, SimulationResult result)
    {
        Line(ProtocolSentences.Describe(protocol, language));
        Line(Say("protocol.simulate.passed", result.Passed, result.Candidates, result.Share, result.ElapsedMs));
        if (result.MedianDays is { } days)
        {
            Line(Say("protocol.simulate.median", days));
        }

        foreach (var (role, minutes) in result.MinutesPerPassed.Where(role => role.Value > 0))
        {
            Line(Say("protocol.simulate.minutes", RoleWords.Of(role, language), minutes));
        }

        if (result.BlocksMost is { } most)
        {
            Line(Say("protocol.simulate.blocks-most", most.Leaf.Name, most.BlockedShare));
        }

        foreach (var leaf in result.Leaves)
        {
            Line(Say("protocol.simulate.leaf", leaf.Leaf.Name, leaf.Leaf.Id, leaf.Reached, leaf.Satisfied, leaf.Refused, leaf.Silent, leaf.Blocked));
        }

        foreach (var leaf in result.Leaves)
        {
            Line(Rates(leaf));
        }
    }

    private string Rates(LeafResult leaf)
    {
        var minutes = leaf.Rates.Minutes.Select(m => Say("protocol.simulate.role", RoleWords.Of(m.Role, language), m.Minutes));
        var rates = leaf.Rates;
        return Say("protocol.simulate.rates", leaf.Leaf.Id, rates.Answers, rates.Succeeds, rates.NotSeen, rates.Days, string.Join(", ", minutes));
    }

    private void Line(string text) => output.WriteLine(Printable.Line(text));

    private string Say(string key, params object?[] arguments) => TextCatalog.Get(language, key, arguments);
}

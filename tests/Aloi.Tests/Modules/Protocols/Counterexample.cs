using System.Text;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Tests.Modules.Protocols;

/// <summary>Runs a property over many seeds; on failure removes the facts that do not matter and prints what is left.</summary>
internal static class Counterexample
{
    /// <param name="cases">How many seeds.</param>
    /// <param name="arrange">Makes a protocol and its facts.</param>
    /// <param name="check">Null when the property holds, else what broke.</param>
    public static void Search(
        int cases,
        Func<Generated, (ProtocolNode, Fact[])> arrange,
        Func<ProtocolNode, Fact[], Generated, string?> check
    )
    {
        for (var seed = 1; seed <= cases; seed++)
        {
            var (protocol, facts) = arrange(new Generated(seed));
            if (check(protocol, facts, new Generated(seed)) is not null)
            {
                facts = Shrink(facts, fewer => check(protocol, fewer, new Generated(seed)) is not null);
                Assert.Fail(Tell(seed, protocol, facts, check(protocol, facts, new Generated(seed))!));
            }
        }
    }

    private static Fact[] Shrink(Fact[] facts, Func<Fact[], bool> stillFails)
    {
        for (var i = facts.Length - 1; i >= 0; i--)
        {
            Fact[] fewer = [.. facts[..i], .. facts[(i + 1)..]];
            facts = stillFails(fewer) ? fewer : facts;
        }

        return facts;
    }

    private static string Tell(int seed, ProtocolNode protocol, Fact[] facts, string broken)
    {
        var text = new StringBuilder().AppendLine($"Seed {seed}: {broken}").AppendLine(ProtocolYaml.Print(protocol));
        foreach (var fact in facts.OrderBy(fact => fact.Time.Start))
        {
            text.AppendLine(
                $"{fact.Leaf} {fact.Time.Start:u}{(fact.Time.IsWholeDay ? " (day)" : "")} {fact.Author?.Key} {fact.Result} #{fact.Attempt}"
            );
        }

        return text.ToString();
    }

    /// <summary>Everything a verdict says, to compare two.</summary>
    public static string Dump(Verdict verdict)
    {
        var text = new StringBuilder();
        foreach (var node in verdict.Nodes)
        {
            text.AppendLine(
                $"{(node.Node as Leaf)?.Id ?? node.Node.Kind} {node.State} {node.Reason} {node.Have}/{node.Need} {node.MetAt} {node.Until} {node.Level} "
                    + $"{node.TriesLeft} {node.Attempt} {string.Join(',', node.Facts.Select(fact => fact.Id))}"
            );
        }

        return text.Append(string.Join('+', verdict.Mix)).ToString();
    }
}

using System.Globalization;
using Aloi.Modules.Achievements.Composing;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Tests.Modules.Protocols;

namespace Aloi.Tests.Modules.Achievements.Composing;

public sealed class SketchTests
{
    private const int Cases = 1_500;

    [Fact]
    public void Any_rule_becomes_a_tree_that_prints_the_same_text()
    {
        for (var seed = 1; seed <= Cases; seed++)
        {
            var text = ProtocolYaml.Print(new Generated(seed).Protocol());
            SketchWriter.Print(SketchReader.Read(text)).ShouldBe(text);
        }
    }

    [Fact]
    public void A_move_and_the_move_back_leave_the_text_as_it_was()
    {
        var moves = 0;
        ForEachPair(
            (root, from, to) =>
            {
                if (from.IsRoot)
                {
                    return;
                }

                var text = SketchWriter.Print(root);
                var count = SketchTree.Find(root, to)!.Children.Count - (from.Parent == to ? 1 : 0);
                if (SketchTree.Move(root, from, to, count) is not { At: { } at } moved)
                {
                    return;
                }

                // Where the parent it came from stands now that the node left it and stands elsewhere.
                var home = from.Parent.Without(from);
                var back = SketchTree.Move(moved.Root!, at, After(home, at), from.Last);
                SketchWriter.Print(back!.Root).ShouldBe(text);
                moves++;
            }
        );
        moves.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void A_node_never_moves_into_itself_and_nothing_is_lost_on_the_way()
    {
        ForEachPair(
            (root, from, to) =>
            {
                var moved = SketchTree.Move(root, from, to, 0);
                if (from.Holds(to) || from.IsRoot || from.IsSubstitute)
                {
                    moved.ShouldBeNull();
                }
                else
                {
                    Ids(moved!.Root!).ShouldBe(Ids(root), ignoreOrder: true);
                    SketchTree.Find(moved.Root, moved.At!)!.Name.ShouldBe(SketchTree.Find(root, from)!.Name);
                }
            }
        );
    }

    [Fact]
    public void After_any_run_of_edits_ids_are_unique_and_the_text_reads_back_as_the_same_tree()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var random = new Random(seed);
            SketchNode? root = SketchReader.Read(ProtocolYaml.Print(new Generated(seed).Protocol()));
            for (var step = 0; step < 12; step++)
            {
                root = RandomEdit(random, root) ?? root;
                Ids(root).ShouldBeUnique();
                var text = SketchWriter.Print(root);
                SketchWriter.Print(text.Length == 0 ? null : SketchReader.Read(text)).ShouldBe(text);
            }
        }
    }

    [Fact]
    public void What_is_built_from_nothing_is_good_at_every_step_but_for_an_empty_group()
    {
        var root = SketchTree.Insert(null, SketchPath.Root, 0, SketchKinds.New("all", ""))!.Root;
        SketchCheck.Of(root).Whole.ShouldBeNull();
        foreach (var kind in SketchSchema.Leaves.Where(k => k != "heldCredential"))
        {
            root = SketchTree.Insert(root, SketchPath.Root, 0, SketchKinds.New(kind, "Étape"))!.Root;
            SketchCheck.Of(root).Problems.ShouldBeEmpty(kind);
        }

        Ids(root).ShouldBe(["etape-7", "etape-6", "etape-5", "etape-4", "etape-3", "etape-2", "etape"]);
    }

    [Fact]
    public void Each_kind_can_become_every_other_and_keeps_its_name_and_its_deadline()
    {
        foreach (var (one, other) in SketchSchema.Leaves.SelectMany(_ => SketchSchema.Leaves, (a, b) => (a, b)))
        {
            var leaf = SketchKinds.Become(SketchKinds.New(one, "Étape").With("deadline", "P30D"), other);
            (leaf.Kind, leaf.Name, leaf["deadline"]).ShouldBe((other, "Étape", "P30D"));
            (SketchCheck.Of(leaf).Whole is not null).ShouldBe(other != "heldCredential", $"{one} to {other}");
        }
    }

    [Fact]
    public void What_is_wrong_is_kept_as_typed_found_at_its_node_and_left_out_of_what_can_be_read()
    {
        const string yaml = """
            all:
              - onlineAssessment: { id: t, min: beaucoup }
              - atLeast: { k: 3, of: [ { evidence: { id: a } }, { evidence: { id: b } } ] }
              - jury: { id: j, quorum: 3 }
            """;
        var root = SketchReader.Read(yaml)!;
        SketchWriter.Print(root).ShouldContain("min: beaucoup");
        var check = SketchCheck.Of(root);
        check.Problems.Select(p => $"{p.At} {p.Field}").ShouldBe(["r.0 min", "r.1 k"]);
        check.Whole.ShouldBeNull();
        check.Sound!.Leaves().Select(l => l.Id).ShouldBe(["a", "b", "j"]);
    }

    [Theory]
    [InlineData("all: [ { jury: { id: j, quorum: 3, moon: full } } ]")]
    [InlineData("all: [ { jurry: { id: j } } ]")]
    [InlineData("all: [")]
    [InlineData("bonjour")]
    [InlineData("protocol: { all: [] }\nother: 1")]
    public void A_text_that_would_lose_a_word_makes_no_tree(string yaml) => SketchReader.Read(yaml).ShouldBeNull();

    [Fact]
    public void A_group_can_be_put_around_a_node_and_undone()
    {
        for (var seed = 1; seed <= 400; seed++)
        {
            var root = SketchReader.Read(ProtocolYaml.Print(new Generated(seed).Protocol()))!;
            foreach (var path in Paths(root, SketchPath.Root).Where(p => !p.IsSubstitute))
            {
                var wrapped = SketchEdit.Wrap(root, path, "all")!;
                SketchWriter.Print(SketchEdit.Unwrap(wrapped.Root!, wrapped.At!)!.Root).ShouldBe(Unweighed(root, path));
            }
        }
    }

    [Fact]
    public void Every_field_that_the_language_has_can_be_set()
    {
        foreach (var kind in SketchSchema.Leaves)
        {
            var type = typeof(Leaf)
                .Assembly.GetTypes()
                .Single(t => t.IsSubclassOf(typeof(Leaf)) && string.Equals(t.Name, kind, StringComparison.OrdinalIgnoreCase));
            var known = SketchSchema.Of(kind).Select(f => f.Key);
            string[] computed = ["Kind", "Children", "Seats", "ExternalSeats", "Needed", "EqualityContract"];
            var fields = type.GetProperties().Select(p => p.Name).Except(computed);
            fields.Order().ShouldBe(known.Select(k => char.ToUpperInvariant(k[0]) + k[1..]).Order(), kind);
        }
    }

    /// <summary>Where a place is once a node arrived at another: what stood there, and after it, is one further.</summary>
    private static SketchPath After(SketchPath home, SketchPath arrived)
    {
        var steps = home.ToString().Split('.');
        if (
            home.Depth < arrived.Depth
            || !arrived.Parent.Holds(home)
            || !int.TryParse(steps[arrived.Depth], CultureInfo.InvariantCulture, out var place)
            || place < arrived.Last
        )
        {
            return home;
        }

        steps[arrived.Depth] = (place + 1).ToString(CultureInfo.InvariantCulture);
        return SketchPath.Read(string.Join('.', steps))!;
    }

    /// <summary>A weight that a wrapped node had goes to its group, and comes back as one point.</summary>
    private static string Unweighed(SketchNode root, SketchPath path) =>
        path.IsRoot || SketchTree.Find(root, path.Parent)!.Kind != "weighted"
            ? SketchWriter.Print(root)
            : SketchWriter.Print(SketchTree.Replace(root, path, node => node with { Weight = "1" }));

    private static SketchNode? RandomEdit(Random random, SketchNode? root)
    {
        if (root is null)
        {
            return SketchTree.Insert(null, SketchPath.Root, 0, SketchKinds.New("jury", "Jury"))!.Root;
        }

        var paths = Paths(root, SketchPath.Root).ToList();
        var (path, other) = (paths[random.Next(paths.Count)], paths[random.Next(paths.Count)]);
        var kinds = SketchSchema.Leaves.Concat(SketchSchema.Groups).ToList();
        var edited = random.Next(10) switch
        {
            0 => SketchEdit.Up(root, path),
            1 => SketchEdit.Down(root, path),
            2 => SketchEdit.Into(root, path),
            3 => SketchEdit.Out(root, path),
            4 => SketchEdit.Drop(root, path, (DropSide)random.Next(3), other),
            5 => SketchEdit.Wrap(root, path, SketchSchema.Groups[random.Next(5)]),
            6 => SketchEdit.Unwrap(root, path),
            7 => SketchEdit.Duplicate(root, path),
            8 when !path.IsRoot => SketchTree.Remove(root, path),
            _ => SketchTree.Insert(root, path, 0, SketchKinds.New(kinds[random.Next(kinds.Count)], "Étape")),
        };
        return edited?.Root;
    }

    private static void ForEachPair(Action<SketchNode, SketchPath, SketchPath> check)
    {
        for (var seed = 1; seed <= 400; seed++)
        {
            var root = SketchReader.Read(ProtocolYaml.Print(new Generated(seed).Protocol()))!;
            var paths = Paths(root, SketchPath.Root).ToList();
            foreach (var to in paths.Where(p => SketchTree.Find(root, p)!.IsGroup))
            {
                paths.ForEach(from => check(root, from, to));
            }
        }
    }

    private static IEnumerable<SketchPath> Paths(SketchNode node, SketchPath at) =>
        node
            .Children.SelectMany((child, i) => Paths(child, at.Child(i)))
            .Concat(node.Substitute is { } stand ? Paths(stand, at.Stand) : [])
            .Prepend(at);

    private static List<string> Ids(SketchNode? root) => [.. (root?.All() ?? []).Where(n => !n.IsGroup).Select(n => n["id"])];
}

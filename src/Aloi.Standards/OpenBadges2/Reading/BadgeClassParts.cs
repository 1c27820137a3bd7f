namespace Aloi.Standards.OpenBadges2;

/// <summary>Reads the members of what can be awarded.</summary>
internal static class BadgeClassParts
{
    internal static BadgeClass BadgeClass(BadgeObject o)
    {
        o.HasType("BadgeClass");
        return new BadgeClass
        {
            Id = o.Required("id"),
            Name = o.Required("name"),
            Description = o.Required("description"),
            Image = o.RequiredIdentifier("image"),
            Criteria = Criteria(o),
            Issuer = o.Link("issuer", IssuerParts.Issuer),
            Alignments = o.Set("alignment", Alignment, text => new BadgeAlignment(text, text)),
            Tags = o.Texts("tags"),
        };
    }

    private static BadgeCriteria Criteria(BadgeObject o)
    {
        var all = o.Set("criteria", c => new BadgeCriteria(c.Optional("id"), c.Optional("narrative")), text => new BadgeCriteria(text));
        if (all.Count != 1)
        {
            o.Note("criteria", all.Count == 0 ? BadgeFault.Missing : BadgeFault.Wrong);
        }

        return all.Count == 0 ? new BadgeCriteria(null) : all[0];
    }

    private static BadgeAlignment Alignment(BadgeObject o) =>
        new(
            o.Required("targetName"),
            o.Required("targetUrl"),
            o.Optional("targetDescription"),
            o.Optional("targetFramework"),
            o.Optional("targetCode")
        );
}

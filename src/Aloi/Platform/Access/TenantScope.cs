namespace Aloi.Platform.Access;

/// <summary>The organisation whose rows the work at hand may see. Set once per request, event or command.</summary>
public sealed class TenantScope
{
    public long? OrganisationId { get; private set; }

    /// <summary>Enters the organisation. Changing organisations within one scope of work is a bug.</summary>
    public void Enter(long organisationId)
    {
        if (OrganisationId is { } current && current != organisationId)
        {
            throw new InvalidOperationException("One piece of work serves one organisation.");
        }

        OrganisationId = organisationId;
    }
}

namespace Aloi.Modules.Protocols.Contracts;

/// <summary>From where in time a protocol is judged.</summary>
/// <param name="Enrolment">When the candidate enrolled: deadlines count from here.</param>
/// <param name="Now">Facts dated after it do not count yet.</param>
/// <param name="Zone">The entity's time zone: calendar arithmetic happens on its wall clock.</param>
public sealed record Moment(FactTime Enrolment, DateTimeOffset Now, TimeZoneInfo Zone);

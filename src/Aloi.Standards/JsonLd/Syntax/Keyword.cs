namespace Aloi.Standards.JsonLd.Syntax;

/// <summary>The keywords of JSON-LD 1.1 section 1.7. The value of a member is also the number of its name in every name table.</summary>
internal enum Keyword
{
    None,
    Base,
    Container,
    Context,
    Direction,
    Graph,
    Id,
    Import,
    Included,
    Index,
    Json,
    Language,
    List,
    Nest,
    NoneValue,
    Prefix,
    Propagate,
    Protected,
    Reverse,
    Set,
    Type,
    Value,
    Version,
    Vocab,
}

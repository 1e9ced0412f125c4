namespace KnowledgeGraph.Storage.Journal;

/// <summary>The changes that a journal record lists. The numbers are in the files and never change their meaning.</summary>
internal enum ChangeKind : byte
{
    /// <summary>A name: kind of token, text. Its token is the next of its kind.</summary>
    TokenAdded = 1,

    /// <summary>A node: id, count of labels, labels, properties.</summary>
    NodeCreated = 2,

    /// <summary>A node is gone: id.</summary>
    NodeDeleted = 3,

    /// <summary>Node id, label.</summary>
    LabelAdded = 4,

    /// <summary>Node id, label.</summary>
    LabelRemoved = 5,

    /// <summary>Node id, key, value.</summary>
    NodePropertySet = 6,

    /// <summary>Node id, all its properties.</summary>
    NodePropertiesSet = 7,

    /// <summary>A relationship: id, type, start, end, properties.</summary>
    RelationshipCreated = 8,

    /// <summary>A relationship is gone: id.</summary>
    RelationshipDeleted = 9,

    /// <summary>Relationship id, key, value.</summary>
    RelationshipPropertySet = 10,

    /// <summary>Relationship id, all its properties.</summary>
    RelationshipPropertiesSet = 11,

    /// <summary>A range index, as <see cref="SchemaCodec"/> writes it.</summary>
    IndexCreated = 12,

    /// <summary>An index is gone: id.</summary>
    IndexDropped = 13,

    /// <summary>A constraint, as <see cref="SchemaCodec"/> writes it. Its index, if it has one, was listed before.</summary>
    ConstraintCreated = 14,

    /// <summary>A constraint is gone, and its index with it: id.</summary>
    ConstraintDropped = 15,

    /// <summary>An index of another kind than range, as <see cref="SchemaCodec"/> writes it whole.</summary>
    IndexOfKindCreated = 16,

    /// <summary>A lookup index, as <see cref="SchemaCodec"/> writes it.</summary>
    LookupCreated = 17,

    /// <summary>The lookup index of a kind of entity is gone: the kind.</summary>
    LookupDropped = 18,
}

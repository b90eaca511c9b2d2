// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;

namespace WhatsUrp.CloudApi.Webhooks.Json;

/// <summary>The elements of an array, or the one value that stands in the place of an array; none when nothing is there.</summary>
internal struct PartItems(JsonElement element, BodyContext context)
{
    private readonly bool _isArray = element.ValueKind == JsonValueKind.Array;
    private JsonElement.ArrayEnumerator _items = element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : default;
    private bool _single = element.ValueKind is not (JsonValueKind.Array or JsonValueKind.Undefined or JsonValueKind.Null);

    public Part Current { get; private set; }

    public readonly PartItems GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_isArray)
        {
            var more = _items.MoveNext();
            Current = more ? new Part(_items.Current, context) : default;
            return more;
        }

        if (!_single)
        {
            return false;
        }

        _single = false;
        context.Note(WebhookIrregularity.WrongType);
        Current = new Part(element, context);
        return true;
    }
}

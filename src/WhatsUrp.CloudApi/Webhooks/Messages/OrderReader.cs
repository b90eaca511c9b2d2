// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Json;

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>Reads orders.</summary>
internal static class OrderReader
{
    public static OrderContent Read(Part order) => new(
        order["catalog_id"u8].Word,
        order["text"u8].Word,
        order["product_items"u8].List(static item => new OrderItem(
            item["product_retailer_id"u8].Word, item["quantity"u8].Number, item["item_price"u8].Number, item["currency"u8].Word)));
}

package io.cloudfakes.dynamodb;

import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondaryPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondarySortKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** A bean of the enhanced client with a global and a local index. */
@DynamoDbBean
public class Order {
  private String customer;
  private Long placed;
  private String state;
  private Integer total;
  private List<String> lines;

  public static Order of(
      String customer, long placed, String state, Integer total, String... lines) {
    Order order = new Order();
    order.setCustomer(customer);
    order.setPlaced(placed);
    order.setState(state);
    order.setTotal(total);
    order.setLines(List.of(lines));
    return order;
  }

  @DynamoDbPartitionKey
  public String getCustomer() {
    return customer;
  }

  public void setCustomer(String customer) {
    this.customer = customer;
  }

  @DynamoDbSortKey
  public Long getPlaced() {
    return placed;
  }

  public void setPlaced(Long placed) {
    this.placed = placed;
  }

  @DynamoDbSecondaryPartitionKey(indexNames = "by-state")
  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  @DynamoDbSecondarySortKey(indexNames = "by-total")
  public Integer getTotal() {
    return total;
  }

  public void setTotal(Integer total) {
    this.total = total;
  }

  public List<String> getLines() {
    return lines;
  }

  public void setLines(List<String> lines) {
    this.lines = lines;
  }
}
